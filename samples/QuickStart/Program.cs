namespace UsageStats.QuickStart;

internal static class Program
{
    public static void Main()
    {
    }
}
