using System.CommandLine;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom diff</c>: what changed between two documents.</summary>
internal static class BomDiffCommand
{
    private static readonly string[] Columns = ["change", "component", "from", "to"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var old = new Argument<string>("OLD") { Description = "A document" };
        var young = new Argument<string>("NEW") { Description = "A later one, of any format" };
        var (language, format, file) = (Options.Language(), Options.Format(Report.Formats), Options.Output());
        var command = new Command("diff", """
            Components added, removed, with another version, license, scope or place in the graph.

            Examples:
              gangway bom diff old.json new.json
              gangway bom diff package-lock.json bom.json --format markdown
            """)
        {
            old, young, language, format, file,
        };
        command.SetAction((parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (BomSource.ReadAll([parsed.GetRequiredValue(old), parsed.GetRequiredValue(young)], error, stop) is not [var before, var after])
            {
                return Task.FromResult((int)ExitCode.Failed);
            }

            var report = Of(BomDiff.Of(before, after), words);
            var asked = parsed.GetRequiredValue(format);
            var shown = asked is "table" or "markdown" ? report with { Rows = [.. report.Rows.Select(row => Worded(row, words))] } : report;
            Destination.Write(parsed.GetValue(file), output, error, words, writer => ReportWriter.Write(shown, asked, writer, words));
            return Task.FromResult((int)ExitCode.Fine);
        });
        return command;
    }

    /// <summary>What a person reads of the words that scripts read.</summary>
    private static object?[] Worded(object?[] row, Words words) => [words[$"change.{row[0]}"], .. row[1..]];

    private static Report Of(BomDiff diff, Words words) => new(
        "gangway.bom-diff/1",
        [diff.IsEmpty ? words["diff.same"] : words.Of("diff.summary", diff.Added.Length, diff.Removed.Length, diff.VersionChanges, diff.LicenseChanges, diff.Unchanged)],
        [
            ("added", diff.Added.Length), ("removed", diff.Removed.Length), ("versionChanges", diff.VersionChanges), ("licenseChanges", diff.LicenseChanges),
            ("scopeChanges", diff.ScopeChanges), ("directnessChanges", diff.DirectnessChanges), ("unchanged", diff.Unchanged),
        ],
        Columns,
        [
            .. diff.Added.Select(component => new object?[] { "added", Name(component), "", VersionOf(component) }),
            .. diff.Removed.Select(component => new object?[] { "removed", Name(component), VersionOf(component), "" }),
            .. (diff.Subject is null ? [] : Rows(diff.Subject)),
            .. diff.Changed.SelectMany(Rows),
        ]);

    private static IEnumerable<object?[]> Rows(ComponentChange change)
    {
        var name = Name(change.New);
        if (change.Version)
        {
            yield return ["version", name, VersionOf(change.Old), VersionOf(change.New)];
        }

        if (change.License)
        {
            yield return ["license", name, Licenses(change.Old), Licenses(change.New)];
        }

        if (change.Scope)
        {
            yield return ["scope", name, Word(change.Old.Scope), Word(change.New.Scope)];
        }

        if (change.Directness)
        {
            yield return ["directness", name, Word(change.Old.Directness), Word(change.New.Directness)];
        }
    }

    private static string Name(Component component) =>
        component.Purl?.WithoutVersion().ToString() ?? (component.Group is null ? component.Name : $"{component.Group}/{component.Name}");

    private static string? VersionOf(Component component) => component.Version ?? component.Constraint;

    private static string? Licenses(Component component) =>
        component.Declared.IsEmpty ? null : string.Join(" | ", component.Declared.Select(claim => claim.Value).Distinct(StringComparer.Ordinal));

    private static Report.Word Word<T>(T value)
        where T : struct, Enum => new(value.ToString().ToLowerInvariant());
}
