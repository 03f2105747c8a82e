using Gangway.Tests.Support;

namespace Gangway.Tests.Shell;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help", "census", "bom", "license", "give", "plumbing", "init")]
    [InlineData("bom --help", "import", "validate", "why", "licenses")]
    public async Task What_a_command_holds_is_listed_on_eighty_columns_each_once(string arguments, params string[] names)
    {
        var run = await Terminal.Run(arguments.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("Examples:", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.All(names, name => Assert.Single(run.Output.Split('\n'), line => line.StartsWith($"  {name} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_command_of_its_own_begins_with_what_it_does_and_shows_examples()
    {
        var run = await Terminal.Run("license", "detect", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("--files-from", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_is_broken_by_the_page_alone_and_examples_keep_their_lines() =>
        Assert.Equal(
            "One that goes on.\n\nTwo.\n\nExamples:\n  gangway one\n  gangway two\nAnd a word.",
            Gangway.Shell.Help.Flowed("One that\ngoes on.\n\nTwo.\n\nExamples:\n  gangway one\n  gangway two\nAnd a\nword."));

    [Fact]
    public async Task A_wrong_call_names_the_help_of_the_command_that_was_meant()
    {
        var run = await Terminal.Run("bom", "nothing");

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("Try: gangway bom --help", run.Error, StringComparison.Ordinal);
    }
}
