"""What is asked of a command and cannot be answered."""

from publish.messages import Tongue, Value, words


class Refused(Exception):
    """What was asked cannot be answered; each part of why is a line that says what to do."""

    def __init__(self, *why: Value) -> None:
        super().__init__(*why)
        self.why = why

    def told(self, language: Tongue) -> str:
        """Why, in a language."""
        return "\n".join(words(each, language) for each in self.why)

    def __str__(self) -> str:
        return self.told("en")
