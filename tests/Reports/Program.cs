using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace UsageStats.ReportChecks;

/// <summary>
/// <c>dotnet run --project tests/Reports [-- folder]</c> writes sample reports into a folder, looks at them in a Chromium, and
/// leaves pictures beside them. Exit code 1 when something is wrong. See README.md.
/// </summary>
internal static class Program
{
    private static readonly int[] Widths = [400, 1280, 1440, 1600];
    private static readonly string[] Schemes = ["light", "dark"];

    private static async Task<int> Main(string[] arguments)
    {
        string folder = arguments.Length > 0 ? Directory.CreateDirectory(arguments[0]).FullName : Directory.CreateTempSubdirectory("usagestats-reports-").FullName;
        IReadOnlyDictionary<string, string> pages = SampleReports.Write(folder);
        Console.WriteLine($"The pages and pictures are in {folder}");
        if (Chromium.Find() is not string program)
        {
            Console.WriteLine("Skipped: there is no Chromium on the path, and CHROMIUM names none.");
            return 0;
        }

        string axeFile = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "AxeCore").Value!;
        string? axe = File.Exists(axeFile) ? await File.ReadAllTextAsync(axeFile) : null;
        if (axe is null)
        {
            Console.WriteLine("Accessibility is skipped: run npm install in tests/Reports first.");
        }

        List<string> problems = [];
        await using (Chromium browser = await Chromium.StartAsync(program))
        {
            PageChecks checks = new(browser, axe, folder);
            foreach ((string kind, string page) in pages)
            {
                foreach (int width in Widths)
                {
                    foreach (string scheme in Schemes)
                    {
                        problems.AddRange(await checks.RunAsync(kind, page, width, scheme));
                    }
                }
            }
        }

        problems.ForEach(Console.WriteLine);
        Console.WriteLine($"{pages.Count * Widths.Length * Schemes.Length} views looked at, {problems.Count} problems");
        return problems.Count == 0 ? 0 : 1;
    }
}
