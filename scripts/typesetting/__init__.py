"""What scripts/typeset-samples is made of."""
