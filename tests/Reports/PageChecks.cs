using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace UsageStats.ReportChecks;

/// <summary>What a page must be at every width and in both colour schemes.</summary>
internal sealed class PageChecks
{
    // Wide tables scroll in boxes of their own; the page itself must not.
    // Where there is room for two tables side by side, neither may need to be scrolled.
    private const string Cut =
        "innerWidth < 1200 ? '' : [...document.querySelectorAll('.pair .scroll')].filter(one => one.scrollWidth > one.clientWidth).map(one => one.getAttribute('aria-labelledby') + ' by ' + (one.scrollWidth - one.clientWidth) + ' px').join(', ')";

    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private const string Requests = "performance.getEntriesByType('resource').map(one => one.name).join(' ')";

    // Every control can be reached by the Tab key, and what sorts and folds works by Enter.
    private const string Keyboard = """
        (() => {
          const stops = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(one => one.checkVisibility());
          const stuck = stops.filter(one => { one.focus(); return document.activeElement !== one; });
          return stuck.map(one => one.outerHTML.slice(0, 80)).join(' ');
        })()
        """;

    private const string Sorting = """
        (() => {
          const table = document.getElementById('command-table');
          if (!table) { return ''; }
          const head = [...table.tHead.rows[0].cells].find(one => one.textContent.startsWith('P95'));
          head.querySelector('button').click();
          const values = [...table.tBodies[0].querySelectorAll('tr:not(.group)')].map(row => Number(row.cells[head.cellIndex].dataset.v));
          const sorted = values.every((value, i) => i === 0 || values[i - 1] >= value) && head.getAttribute('aria-sort') === 'descending';
          const filter = document.getElementById('filter');
          const name = table.tBodies[0].querySelector('tr:not(.group)').dataset.name;
          filter.value = name.toUpperCase();
          filter.dispatchEvent(new Event('input'));
          const shown = [...table.querySelectorAll('tbody tr:not(.group)')].filter(row => !row.hidden);
          const filtered = shown.length >= 1 && shown.every(row => row.dataset.name.toLowerCase().includes(name.toLowerCase())) && document.getElementById('filter-status').textContent !== '';
          filter.value = '';
          filter.dispatchEvent(new Event('input'));
          return (sorted ? '' : 'sorting ') + (filtered ? '' : 'filtering');
        })()
        """;

    private readonly Chromium _browser;
    private readonly string? _axe;
    private readonly string _pictures;

    /// <param name="browser">The browser.</param>
    /// <param name="axe">The text of axe-core; null when it is not installed.</param>
    /// <param name="pictures">Where pictures go.</param>
    public PageChecks(Chromium browser, string? axe, string pictures)
    {
        _browser = browser;
        _axe = axe;
        _pictures = pictures;
    }

    /// <summary>Looks at a page at one width in one scheme.</summary>
    /// <returns>What is wrong; empty for nothing.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string kind, string page, int width, string scheme)
    {
        await _browser.CallAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await _browser.CallAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });
        await _browser.CallAsync("Page.enable");
        await _browser.CallAsync("Page.setBypassCSP", new JsonObject { ["enabled"] = false });
        await _browser.CallAsync("Page.navigate", new JsonObject { ["url"] = new Uri(page).AbsoluteUri });
        await _browser.EvaluateAsync("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");

        List<string> problems = [];
        void Expect(string what, string? found, string wanted = "")
        {
            if (found != wanted)
            {
                problems.Add($"{what}: {found}");
            }
        }

        Expect("title", (string?)await _browser.EvaluateAsync("document.title"), "Usage report");
        Expect("the page is wider than the window, by px", ((int)(await _browser.EvaluateAsync(Overflow))!).ToString(System.Globalization.CultureInfo.InvariantCulture), "0");
        Expect("cut beside another table", (string?)await _browser.EvaluateAsync(Cut));
        Expect("it loads", (string?)await _browser.EvaluateAsync(Requests));
        Expect("the policy lets a foreign script run", (bool)(await _browser.EvaluateAsync("(() => { const one = document.createElement('script'); one.textContent = 'window.foreign = true'; document.body.append(one); one.remove(); return window.foreign === true; })()"))! ? "yes" : "no", "no");
        Expect("not reached by keyboard", (string?)await _browser.EvaluateAsync(Keyboard));
        Expect("does not work", (string?)await _browser.EvaluateAsync(Sorting));
        problems.AddRange(await AxeAsync());
        await _browser.EvaluateAsync("document.activeElement.blur(), scrollTo(0, 0)");
        await PictureAsync(Path.Combine(_pictures, $"{kind}-{width}-{scheme}.png"));
        return [.. problems.Select(problem => $"{kind}, {width} px, {scheme}: {problem}")];
    }

    private async Task<IReadOnlyList<string>> AxeAsync()
    {
        if (_axe is null)
        {
            return [];
        }

        await _browser.EvaluateAsync(_axe + ";0");
        JsonNode? found = await _browser.EvaluateAsync(
            "axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => rule.id + ' ' + node.target + ' ' + node.failureSummary)))");
        return [.. found!.AsArray().Select(one => "axe: " + (string?)one)];
    }

    private async Task PictureAsync(string path)
    {
        JsonNode picture = await _browser.CallAsync("Page.captureScreenshot", new JsonObject { ["captureBeyondViewport"] = true, ["clip"] = await ClipAsync() });
        await File.WriteAllBytesAsync(path, Convert.FromBase64String((string)picture["data"]!));
    }

    private async Task<JsonObject> ClipAsync()
    {
        JsonNode metrics = await _browser.CallAsync("Page.getLayoutMetrics");
        JsonNode size = metrics["cssContentSize"]!;
        return new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = (double)size["width"]!, ["height"] = Math.Min((double)size["height"]!, 12_000), ["scale"] = 1 };
    }
}
