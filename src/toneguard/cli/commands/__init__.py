"""The commands and their options, a file a family. Each only gathers what it was given and hands it on."""
