"""Document -> FactCard: one pure function per question, evidence with every value."""
