using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a census where and how the caller asked for it. A file appears whole or not at all.</summary>
/// <param name="Format">table, json, markdown, html or csv.</param>
/// <param name="File">Null for standard output.</param>
/// <param name="Language">en or zh.</param>
internal sealed record CensusShow(string Format, string? File, string Language)
{
    public void Write(Census census, TextWriter output, TextWriter error)
    {
        var words = Words.For(Language);
        Destination.Write(File, output, error, words, writer => Write(census, writer, words, toTerminal: File is null && !Console.IsOutputRedirected));
    }

    private void Write(Census census, TextWriter output, Words words, bool toTerminal)
    {
        switch (Format)
        {
            case "json":
                using (var bytes = new Utf8Sink(output))
                {
                    CensusJson.Write(census, bytes);
                }

                break;
            case "markdown":
                CensusMarkdown.Write(census, output, words);
                break;
            case "html":
                CensusHtml.Write(census, output, words);
                break;
            case "csv":
                CensusCsv.Write(census, output);
                break;
            default:
                CensusText.Write(census, output, words, Width(toTerminal), toTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
                break;
        }
    }

    private static int Width(bool toTerminal) => toTerminal && Console.WindowWidth > 40 ? Math.Min(Console.WindowWidth, 120) : 80;
}
