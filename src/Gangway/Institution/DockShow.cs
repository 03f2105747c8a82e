using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a docking where and how the caller asked for it.</summary>
/// <param name="Format">table, markdown, html or json.</param>
/// <param name="File">Null for standard output.</param>
internal sealed record DockShow(string Format, string? File)
{
    public void Write(DockReport report, TextWriter output, TextWriter error, Words words) =>
        Destination.Write(File, output, error, words, writer => Write(report, writer, words, toTerminal: File is null && !Console.IsOutputRedirected));

    private void Write(DockReport report, TextWriter output, Words words, bool toTerminal)
    {
        switch (Format)
        {
            case "json":
                DockJson.Write(report, output, words);
                break;
            case "markdown":
                DockMarkdown.Write(report, output, words);
                break;
            case "html":
                DockHtml.Write(report, output, words);
                break;
            default:
                var width = toTerminal && Console.WindowWidth > 40 ? Math.Min(Console.WindowWidth, 120) : 80;
                DockText.Write(report, new TextPage(output, width, toTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""), words);
                break;
        }
    }
}
