using System.CommandLine;
using System.Globalization;
using Gangway.Office.Contract.Notices;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway notice build</c>: the notice that goes along with a delivery.</summary>
internal static class NoticeBuildCommand
{
    private const string Description = """
        The notice of documents (SBOM, lockfile) and folders: components by license, their copyright statements, NOTICE files and license texts.

        Texts and statements are taken from the sources; where a component has no text of its own, that of the SPDX license list, which is said.
        What is missing is listed and never made up. Where a license offers a choice, the one that asks least is taken and recorded. The same
        input gives the same bytes: there is no time in it but --as-of or $SOURCE_DATE_EPOCH.

        Exit code 0: whole. 3: a text or a license is missing. 1: something could not be read.

        Examples:
          gangway notice build bom.json --output NOTICE.txt
          gangway notice build package-lock.json --sources node_modules --format html --output notices.html
          gangway notice build . --format markdown
        """;

    public static Command Define(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "SBOMs, lockfiles, folders of sources", Arity = ArgumentArity.OneOrMore };
        var sources = new Option<string?>("--sources") { Description = "A folder that holds the components' sources by name: node_modules, unpacked archives", HelpName = "DIR" };
        var title = new Option<string?>("--title") { Description = "Its first line", HelpName = "TEXT" };
        var asOf = AsOf();
        var (format, target, language) = (Options.Format("txt", "html", "markdown", "spdx", "cyclonedx"), Options.Output(), Options.Language());
        var command = new Command("build", Description) { paths, sources, title, asOf, format, target, language };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var knowledge = new LicenseKnowledge();
            if (await new NoticeSource(knowledge, error).Collect(parsed.GetRequiredValue(paths), parsed.GetValue(sources), stop) is not { } components)
            {
                return (int)ExitCode.Failed;
            }

            var notice = NoticeAssembly.Of(components, knowledge.Terms, knowledge.TextOf);
            var named = parsed.GetValue(title) ?? words["notice.title"];
            Write(notice, parsed.GetRequiredValue(format), named, Time(parsed.GetValue(asOf)), parsed.GetValue(target), words, output, error);
            Say(notice, words, error);
            return (int)(notice.IsWhole ? ExitCode.Fine : ExitCode.NeedsDecision);
        });
        return command;
    }

    public static Option<string?> AsOf()
    {
        var asOf = new Option<string?>("--as-of") { Description = "The time it bears (ISO 8601); else $SOURCE_DATE_EPOCH, else none", HelpName = "TIME" };
        asOf.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Time(result.Tokens[0].Value) is null)
            {
                result.AddError("--as-of: a time such as 2026-01-31 or 2026-01-31T12:00:00Z");
            }
        });
        return asOf;
    }

    public static DateTimeOffset? Time(string? asked) =>
        asked is not null ? DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null
        : long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static void Write(Notice notice, string format, string title, DateTimeOffset? asOf, string? file, Words words, TextWriter output, TextWriter error)
    {
        var day = asOf is null ? null : Words.Date(asOf);
        switch (format)
        {
            case "spdx":
                Destination.WriteBytes(file, output, error, words, stream => NoticeSpdx.Write(notice, title, asOf, stream));
                break;
            case "cyclonedx":
                Destination.WriteBytes(file, output, error, words, stream => NoticeCycloneDx.Write(notice, title, asOf, stream));
                break;
            case "html":
                Destination.Write(file, output, error, words, writer => NoticeHtml.Write(notice, title, day, words, writer));
                break;
            case "markdown":
                Destination.Write(file, output, error, words, writer => NoticeMarkdown.Write(notice, title, day, words, writer));
                break;
            default:
                Destination.Write(file, output, error, words, writer => NoticePlain.Write(notice, title, day, words, writer));
                break;
        }
    }

    private static void Say(Notice notice, Words words, TextWriter error)
    {
        error.WriteLine(words.Of("notice.said", notice.Components, notice.Groups.Length, notice.Texts.Length, notice.NoticeFiles.Length));
        foreach (var (key, count) in new[] { ("notice.said-unknown", notice.Unknown.Length), ("notice.said-missing", notice.Missing.Length), ("notice.said-copyright", notice.WithoutCopyright) })
        {
            if (count > 0)
            {
                error.WriteLine(words.Of(key, count));
            }
        }
    }
}
