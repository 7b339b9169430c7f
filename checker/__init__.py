"""The rules: eligibility, judged the same way in the build, on the command line and in the applicant's browser.

Standard library only. Nothing here reads a clock, opens a file or knows a language.
"""
