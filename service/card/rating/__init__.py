"""Reliability: the rules, the facts they look at, reasons, caveats and gaps."""
