using System.CommandLine;
using Gangway.Norms;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom convert</c>: the same document in another version or encoding, with what that cost.</summary>
internal static class BomConvertCommand
{
    private const string Prefix = "cyclonedx-";

    private static readonly string[] Targets =
        [.. Enumerable.Range(0, CycloneDxVersion.Latest.Minor + 1).Select(minor => new CycloneDxVersion(minor))
            .SelectMany(version => Enum.GetValues<CycloneDxFormat>().Where(version.Has).Select(format => $"{Prefix}{format.ToString().ToLowerInvariant()}-{version}"))];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "CycloneDX JSON or XML" };
        var to = new Option<string>("--to") { Description = "cyclonedx-json-1.2 to -1.7, cyclonedx-xml-1.0 to -1.7", Required = true, HelpName = "FORMAT" };
        to.AcceptOnlyFromAmong(Targets);
        var (language, target) = (Options.Language(), Options.Output());
        var command = new Command("convert", """
            Nothing is lost within a version and encoding. What another one cannot hold is dropped, and said on standard error with its place;
            then the exit code is 3.

            Examples:
              gangway bom convert bom.json --to cyclonedx-xml-1.6 --output bom.xml
              gangway bom convert bom.json --to cyclonedx-json-1.4
            """)
        {
            file, to, language, target,
        };
        command.SetAction((parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var (format, version) = Target(parsed.GetRequiredValue(to));
            var reading = CycloneDxDocument.Read(File.ReadAllBytes(parsed.GetRequiredValue(file)), parsed.GetRequiredValue(file));
            var converted = reading.Document is { } document
                ? CycloneDxConversion.To(document, version, format, new CycloneDxSchemas(name => Embedded.Text($"cyclonedx/{name}")))
                : null;
            foreach (var issue in reading.Issues.Concat(converted?.Issues ?? []))
            {
                error.WriteLine(IssueLine.Of(issue));
            }

            if (converted?.Document is not { } result)
            {
                return Task.FromResult((int)ExitCode.Failed);
            }

            Destination.WriteBytes(parsed.GetValue(target), output, error, words, bytes => result.Write(bytes));
            foreach (var change in converted.Changes)
            {
                error.WriteLine(Printable.Of($"{(change.IsDropped ? words["convert.dropped"] : words["convert.changed"])} {change.Path}: {change.Message}"));
            }

            return Task.FromResult((int)(converted.Changes.Any(change => change.IsDropped) ? ExitCode.NeedsDecision : ExitCode.Fine));
        });
        return command;
    }

    private static (CycloneDxFormat Format, CycloneDxVersion Version) Target(string name)
    {
        var parts = name[Prefix.Length..].Split('-');
        _ = CycloneDxVersion.TryParse(parts[1], out var version);
        return (Enum.Parse<CycloneDxFormat>(parts[0], ignoreCase: true), version);
    }
}
