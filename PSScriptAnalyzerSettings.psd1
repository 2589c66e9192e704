@{
    # The Gallery's own selection: errors and warnings of every rule.
    Severity     = @('Error', 'Warning')
    ExcludeRules = @()
}
