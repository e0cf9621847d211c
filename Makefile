PYTHON ?= python3

demo:
	$(PYTHON) packaging/bootstrap.py demo

test:
	$(PYTHON) packaging/bootstrap.py test

.PHONY: demo test
