using System;
using System.Collections.Generic;

namespace UsageStats.Reports.Templates;

/// <summary>
/// What a template fills its places with, by name: a text, a truth value, another view, or a list of views. A name that is
/// absent counts as an empty text. Case matters.
/// </summary>
internal sealed class TemplateView : Dictionary<string, object?>
{
    public TemplateView()
        : base(StringComparer.Ordinal)
    {
    }
}
