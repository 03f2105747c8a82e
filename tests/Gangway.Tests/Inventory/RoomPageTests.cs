using System.Diagnostics;
using System.Text;
using Gangway.Tests.Support;

namespace Gangway.Tests.Inventory;

/// <summary>
/// The examples of a page are run in the order in which a reader would run them, with an empty store, in a copy of docs/examples, and
/// what they print is what the page shows: whole, or with a line of … where the page leaves some of it out.
/// </summary>
public sealed class RoomPageTests : IDisposable
{
    private const string Page = "docs/rooms/inventory.md";
    private const string Gap = "…";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Every_example_of_the_page_prints_what_the_page_shows()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, "docs", "examples")))
        {
            workspace.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var examples = Examples().ToList();
        Assert.Superset(
            new SortedSet<string>(["import", "export", "convert", "merge", "validate", "diff", "why", "quality"]),
            new SortedSet<string>(examples.Select(example => example.Command.Split(' ')[2])));
        foreach (var (command, shown) in examples)
        {
            var printed = await Run(command);
            Assert.True(Matches(printed, shown), $"{Page}: $ {command}\nprinted:\n{string.Join('\n', printed)}\n\nthe page shows:\n{string.Join('\n', shown)}");
        }
    }

    /// <summary>Commands begin with a dollar; what follows up to the next, or the end of the block, is what they print.</summary>
    private static IEnumerable<(string Command, List<string> Shown)> Examples()
    {
        (string Command, List<string> Shown)? open = null;
        var isInside = false;
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, Page)))
        {
            var isStart = isInside && line.StartsWith("$ ", StringComparison.Ordinal);
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if ((isStart || isFence) && open is { } done)
            {
                yield return done;
                open = null;
            }

            if (isFence)
            {
                isInside = line == "```console";
            }
            else if (isStart)
            {
                open = (line[2..], []);
            }
            else
            {
                open?.Shown.Add(line.TrimEnd());
            }
        }
    }

    private async Task<List<string>> Run(string command)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "gangway.dll");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"gangway() {{ dotnet exec '{program}' \"$@\"; }}\n{{ {command}\n}} 2>&1"])
        {
            WorkingDirectory = workspace.Root, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["GANGWAY_DATA"] = workspace.Path("store");
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return [.. output.TrimEnd().Split('\n').Select(line => line.TrimEnd())];
    }

    /// <summary>Without a gap line for line; with gaps the pieces in their order.</summary>
    private static bool Matches(List<string> printed, List<string> shown)
    {
        var at = 0;
        var isAfterGap = false;
        foreach (var line in Trimmed(shown))
        {
            if (line == Gap)
            {
                isAfterGap = true;
                continue;
            }

            var found = isAfterGap ? printed.IndexOf(line, at) : at < printed.Count && printed[at] == line ? at : -1;
            if (found < 0)
            {
                return false;
            }

            (at, isAfterGap) = (found + 1, false);
        }

        return isAfterGap || at == printed.Count;
    }

    private static List<string> Trimmed(List<string> lines)
    {
        var end = lines.FindLastIndex(line => line.Length > 0);
        return lines[..(end + 1)];
    }
}
