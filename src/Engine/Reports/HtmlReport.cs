using System;
using System.Security.Cryptography;
using System.Text;
using UsageStats.Reports.Templates;
using UsageStats.Reports.Views;

namespace UsageStats.Reports;

/// <summary>Writes a report as one page that works from disk: it loads nothing, and runs nothing but its own script.</summary>
internal static class HtmlReport
{
    /// <summary>The page.</summary>
    public static string Write(UsageReport report)
    {
        string style = TemplateResource.Read("report.css");
        string script = TemplateResource.Read("report.js");
        TemplateView view = ReportView.Of(report);
        view["style"] = new TrustedText(style);
        view["script"] = new TrustedText(script);
        view["policy"] = new TrustedText($"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'");
        return Template.Parse(TemplateResource.Read("report.html")).Render(view, Escaping.Html);
    }

    // By its hash the browser knows our script from one that a name might have brought in.
    private static string Hash(string text)
    {
#if NET
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
#else
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
        return "sha256-" + Convert.ToBase64String(hash);
    }
}
