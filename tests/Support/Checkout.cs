namespace Gangway.Tests.Support;

/// <summary>Where the tests stand: the checkout they were built from, and public data beside it when somebody put it there.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the folder of public data beside the checkout (or $GANGWAY_SHARED_DATA). The test is skipped when it is not there.</summary>
    public static string SharedData(string path)
    {
        var folder = Environment.GetEnvironmentVariable("GANGWAY_SHARED_DATA") ?? Path.Combine(Root, "..", "shared", "data");
        var full = Path.GetFullPath(Path.Combine(folder, path));
        Assert.SkipUnless(Path.Exists(full), $"skipped: public data {path} is not beside this checkout");
        return full;
    }

    /// <summary>A fixture of the test project: <c>Fixture("Inventory/fixtures/npm-v3.json")</c>.</summary>
    public static string Fixture(string path, [System.Runtime.CompilerServices.CallerFilePath] string caller = "")
    {
        var project = Path.GetDirectoryName(caller)!;
        while (Directory.GetFiles(project, "*.csproj").Length == 0)
        {
            project = Path.GetDirectoryName(project)!;
        }

        return Path.Combine(project, path);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Gangway.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run outside a checkout of Gangway");
        }

        return folder;
    }
}
