using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway license explain</c>: what a license asks for and gives, norm by norm.</summary>
internal static class LicenseExplainCommand
{
    private const string Description = """
        The norms of a license: what it grants, asks for and forbids, with clause, condition, ways to fulfil it and what follows a breach,
        in the words of both shores. The words are ours; the clause is what binds.

        With --context only what holds, or may hold, is shown. --compare osloc lists where our writing and OSADL's checklist differ; import
        it first (gangway knowledge import osloc DIR). odrl is JSON-LD in the model of ODRL 2.2. Exit code 1 where the terms are not encoded.

        Examples:
          gangway license explain GPL-2.0-only
          gangway license explain MPL-2.0 --context delivery=binary,modified=no
          gangway license explain GPL-2.0-only --compare osloc
          gangway license explain Apache-2.0 --format odrl
        """;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Command Define(TextWriter output, TextWriter error)
    {
        var license = new Argument<string>("ID") { Description = "SPDX id, or a name that leaves no doubt" };
        var context = new Option<string?>("--context") { Description = "Facts that are known: delivery=binary,modified=yes,linking=static …", HelpName = "FACTS" };
        var compare = new Option<string?>("--compare") { Description = "Show the differences from another writing of it: osloc", HelpName = "WHAT" };
        compare.AcceptOnlyFromAmong(OslocFolder.Name);
        var (format, target, language, data) = (Options.Format([.. Report.Formats, "odrl"]), Options.Output(), Options.Language(), Options.Data());
        var command = new Command("explain", Description) { license, context, compare, format, target, language, data };
        command.SetAction(parsed =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var knowledge = new LicenseKnowledge();
            if (Facts(parsed.GetValue(context), knowledge.Terms.Vocabulary.Facts, out var wrong) is not { } facts)
            {
                error.WriteLine($"gangway: {Printable.Of(wrong!)}");
                return (int)ExitCode.Usage;
            }

            var options = new LicenseExplainOptions(parsed.GetRequiredValue(license), facts, parsed.GetValue(compare) is not null, parsed.GetRequiredValue(format));
            if (Find(options.License, knowledge) is not { } terms)
            {
                error.WriteLine(IssueLine.Of(new Issue(options.License, words.Of("explain.none", options.License), Severity.Error)));
                return (int)ExitCode.Failed;
            }

            var beside = options.ComparesOsloc ? Checklist(terms.Id, parsed.GetValue(data), words) : null;
            Destination.Write(parsed.GetValue(target), output, error, words, writer => Show(options, terms.Terms, terms.Id, beside, knowledge, words, writer));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static (LicenseTerms Terms, string Id)? Find(string name, LicenseKnowledge knowledge)
    {
        var id = LicenseQuestionOptions.Expression(name, knowledge)?.Licenses switch
        {
            [SpdxExpression.License license] => license.Id,
            [SpdxExpression.With { Licensed: SpdxExpression.License license }] => license.Id,
            _ => name,
        };
        return knowledge.Terms.Of(id) is { } terms ? (terms, id) : null;
    }

    private static Context? Facts(string? text, FactVocabulary facts, out string? wrong)
    {
        wrong = null;
        var context = Context.Empty;
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (part, "");
            if (facts.Fact(name) is not { } fact || !fact.Values.Contains(value, StringComparer.Ordinal))
            {
                wrong = facts.Fact(name) is { } known ? $"--context: {name} is one of {string.Join(", ", known.Values)}" : $"--context: \"{name}\" is no fact";
                return null;
            }

            context = context.With(name, value, "--context");
        }

        return context;
    }

    private static OslocLicense Checklist(string license, string? data, Words words)
    {
        var folder = new OslocFolder(data);
        return folder.Checklist(license) ?? throw new InvalidDataException(folder.IsImported ? words.Of("explain.not-listed", license) : words["knowledge.osloc-absent"]);
    }

    private static void Show(LicenseExplainOptions options, LicenseTerms terms, string id, OslocLicense? beside, LicenseKnowledge knowledge, Words words, TextWriter output)
    {
        if (options.Format == "odrl")
        {
            using var bytes = new Utf8Sink(output);
            using (var json = new Utf8JsonWriter(bytes, Indented))
            {
                Odrl.Write(json, $"license:{id}", [.. terms.NormsOf(id)]);
            }

            output.Write('\n');
            return;
        }

        ImmutableArray<Activation.Result> norms = [.. terms.NormsOf(id).Select(norm => options.Context.Facts.IsEmpty
            ? new Activation.Result(norm, Truth.True, [])
            : Activation.Of(norm, knowledge.Terms.Vocabulary, options.Context))];
        ImmutableArray<OslocDifference> differences = beside is null ? [] : OslocDifference.Between(terms, id, beside, knowledge.OslocActs);
        if (options.Format == "table")
        {
            new LicenseNormsText(TextPage.For(output), words, knowledge.Terms.Vocabulary.Facts).Write(terms, id, norms, differences);
        }
        else
        {
            var report = beside is null ? LicenseNormsReport.Of(terms, id, norms, knowledge.Terms.Vocabulary.Facts, words) : LicenseNormsReport.Differences(id, differences, words);
            ReportWriter.Write(report, options.Format, output, words);
        }
    }
}
