"""How much: numbers -> figures."""
