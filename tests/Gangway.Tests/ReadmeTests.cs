using System.Diagnostics;
using System.Text.RegularExpressions;
using Gangway.Tests.Support;

namespace Gangway.Tests;

public class ReadmeTests
{
    public static TheoryData<string> Commands() => [.. File.ReadLines(Path.Combine(Checkout.Root, "README.md"))
        .Where(line => line.StartsWith("./gangway ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_README_runs(string command)
    {
        Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts"));
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "gangway.dll"), .. command.Split(' ')[1..]])
        {
            WorkingDirectory = Checkout.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var error = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(program.ExitCode == 0, $"{command} ended with {program.ExitCode}: {await error}");
        Assert.True(output.Length > 0 || command.Contains("--output", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_the_documents_link_to_is_there() =>
        Assert.All(
            new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md" }.Concat(Directory.GetFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories)),
            document =>
            {
                var path = Path.Combine(Checkout.Root, document);
                foreach (Match link in Regex.Matches(File.ReadAllText(path), @"\]\(([^)#\s]+)(#[^)]*)?\)"))
                {
                    var target = link.Groups[1].Value;
                    Assert.True(target.StartsWith("http", StringComparison.Ordinal) || Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)), $"{document} links to {target}");
                }
            });

    [Fact]
    public void The_README_stays_one_that_is_read() =>
        Assert.InRange(File.ReadLines(Path.Combine(Checkout.Root, "README.md")).Count(), 20, 150);
}
