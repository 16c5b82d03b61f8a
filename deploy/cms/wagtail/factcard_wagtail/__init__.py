"""A fact card in the Wagtail editor: a panel, and the view through which this server asks the service."""
