using System.Text;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a census where and how the caller asked for it. A file appears whole or not at all.</summary>
/// <param name="Format">table, json, markdown, html or csv.</param>
/// <param name="File">Null for standard output.</param>
/// <param name="Language">en or zh.</param>
internal sealed record CensusShow(string Format, string? File, string Language)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task Write(Census census, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var words = Words.For(Language);
        if (File is null)
        {
            Write(census, output, words, toTerminal: !Console.IsOutputRedirected);
            await output.FlushAsync(stop);
            return;
        }

        var target = Path.GetFullPath(File);
        var draft = target + $".{Environment.ProcessId}.part";
        try
        {
            await using (var stream = new FileStream(draft, FileMode.Create))
            await using (var writer = new StreamWriter(stream, Utf8))
            {
                Write(census, writer, words, toTerminal: false);
            }

            System.IO.File.Move(draft, target, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(draft);
        }

        await error.WriteLineAsync(words.Of("shell.written", Printable.Of(File)));
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
