using System.Collections.Immutable;
using System.Text;

namespace Gangway.Office.Community;

internal sealed partial class CsvTable
{
    private readonly record struct Record(int Line, ImmutableArray<string> Fields, bool IsBroken = false);

    private static char DelimiterOf(string text)
    {
        var end = text.IndexOf('\n');
        var header = (end < 0 ? text : text[..end]).ToList();
        return ",;\t".MaxBy(delimiter => header.Count(letter => letter == delimiter));
    }

    // One pass; a field in quotation marks may hold separators, line ends and doubled quotation marks.
    private static IEnumerable<Record> Records(string text, char delimiter)
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        var field = new StringBuilder();
        var (line, start, quoted) = (1, 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            line += letter == '\n' ? 1 : 0;
            if (quoted)
            {
                quoted = letter != '"' || (at + 1 < text.Length && text[at + 1] == '"');
                at += letter == '"' && quoted ? 1 : 0;
                _ = quoted ? field.Append(letter) : field;
            }
            else if (letter == '"' && IsBlank(field))
            {
                field.Clear();
                quoted = true;
            }
            else if (letter == delimiter)
            {
                fields.Add(Take(field));
            }
            else if (letter == '\n')
            {
                fields.Add(Take(field));
                yield return new(start, fields.DrainToImmutable());
                start = line;
            }
            else
            {
                field.Append(letter);
            }
        }

        if (quoted)
        {
            yield return new(start, [], IsBroken: true);
        }
        else if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(Take(field));
            yield return new(start, fields.DrainToImmutable());
        }
    }

    private static bool IsBlank(StringBuilder field)
    {
        for (var at = 0; at < field.Length; at++)
        {
            if (field[at] != ' ')
            {
                return false;
            }
        }

        return true;
    }

    private static string Take(StringBuilder field)
    {
        var text = field.ToString().TrimEnd('\r');
        field.Clear();
        return text;
    }
}
