"""How good the rules are: labelled drafts in, precision and recall out.

JSON lines -> corpus -> Case -> judging (runs the linter) -> Judged -> scoring -> Evaluation -> report
"""

from toneguard.evaluation.baseline import Baseline, fallen, read_baseline
from toneguard.evaluation.corpus import Case, Label, read_cases
from toneguard.evaluation.judging import Judged, Mark, judge
from toneguard.evaluation.report import DIMENSIONS, Result, as_json, as_text
from toneguard.evaluation.run import Task, read_task, run, run_all
from toneguard.evaluation.scoring import Evaluation, evaluate

__all__ = [
    "DIMENSIONS",
    "Baseline",
    "Case",
    "Evaluation",
    "Judged",
    "Label",
    "Mark",
    "Result",
    "Task",
    "as_json",
    "as_text",
    "evaluate",
    "fallen",
    "judge",
    "read_baseline",
    "read_cases",
    "read_task",
    "run",
    "run_all",
]
