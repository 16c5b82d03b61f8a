"""The same analysis in other forms: the facts do not change, only their dress."""
