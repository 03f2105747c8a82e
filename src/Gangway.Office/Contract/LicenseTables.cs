using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gangway.Office.Contract;

/// <summary>
/// A YAML file of the shape section → key → words, read from the event stream: nothing is nested deeper,
/// so neither depth nor aliases (both refused) can exhaust anything.
/// </summary>
internal sealed class LicenseTables
{
    private readonly Dictionary<string, List<(string Key, List<string> Words)>> sections = new(StringComparer.Ordinal);

    /// <summary>The rows of a section in file order; none where the file lacks it.</summary>
    public IReadOnlyList<(string Key, List<string> Words)> this[string section] =>
        sections.TryGetValue(section, out var rows) ? rows : [];

    public static bool TryRead(string source, string yaml, [NotNullWhen(true)] out LicenseTables? tables, [NotNullWhen(false)] out Issue? issue)
    {
        tables = new LicenseTables();
        issue = null;
        try
        {
            tables.Read(new Parser(new StringReader(yaml)));
            return true;
        }
        catch (YamlException broken)
        {
            tables = null;
            issue = new Issue(
                source,
                $"This table of licenses cannot be read: {broken.Message}",
                Severity.Error,
                $"line {broken.Start.Line}",
                "Write sections of keys, each with one word or a list of words.");
            return false;
        }
    }

    private void Read(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return;
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var section = parser.Consume<Scalar>();
            if (!sections.TryAdd(section.Value, ReadRows(parser)))
            {
                throw new YamlException(section.Start, section.End, $"the section {section.Value} stands here twice");
            }
        }
    }

    private static List<(string Key, List<string> Words)> ReadRows(Parser parser)
    {
        var rows = new List<(string, List<string>)>();
        if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                rows.Add((parser.Consume<Scalar>().Value, []));
            }

            return rows;
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            rows.Add((parser.Consume<Scalar>().Value, ReadWords(parser)));
        }

        return rows;
    }

    private static List<string> ReadWords(Parser parser)
    {
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            return [parser.Consume<Scalar>().Value];
        }

        var words = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            words.Add(parser.Consume<Scalar>().Value);
        }

        return words;
    }
}
