using System.Runtime.CompilerServices;

namespace Gangway.Tests.Support;

/// <summary>
/// Holds what a person reads against the copy in git (<c>snapshots/NAME</c> beside the test).
/// A difference leaves <c>NAME.received</c> beside it; <c>GANGWAY_ACCEPT=1</c> takes it over.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "snapshots", name);
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("GANGWAY_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            File.Delete(path + ".received");
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".received", actual);
        Assert.Fail($"{name} reads otherwise than its snapshot; first difference at {FirstDifference(expected, actual)}. "
            + $"Compare {path} and {path}.received; GANGWAY_ACCEPT=1 ./test takes the new text.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"line {line + 1}:\n- {left.ElementAtOrDefault(line)}\n+ {right.ElementAtOrDefault(line)}";
    }
}
