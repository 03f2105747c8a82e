using Spectre.Console;

namespace Gangway.Shell;

/// <summary>A page of terminal text: no line is wider than the page, and nothing carries meaning by color alone.</summary>
internal sealed class TextPage
{
    public static readonly Style Bold = new(decoration: Decoration.Bold);
    public static readonly Style Faint = new(decoration: Decoration.Dim);
    public static readonly Style Ask = new(Color.Yellow);
    public static readonly Style Bad = new(Color.Red);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Head = new(Color.Aqua, decoration: Decoration.Bold);

    private readonly IAnsiConsole console;

    public TextPage(TextWriter output, int width, bool color)
    {
        Width = Math.Max(width, 40);
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
    }

    public int Width { get; }

    /// <summary>As wide as the terminal, up to 140 cells, and in its colors; 80 without color off a terminal, so that scripts see the same everywhere.</summary>
    public static TextPage For(TextWriter output)
    {
        var isTerminal = !Console.IsOutputRedirected;
        var width = isTerminal && Console.WindowWidth > 40 ? Math.Min(Console.WindowWidth, 140) : 80;
        return new TextPage(output, width, isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }

    public void Blank() => console.WriteLine();

    public void Section(string title, string question)
    {
        Blank();
        title = title.ToUpperInvariant();
        var text = Cells.Cut($"{title}  {question} ", Width - 3);
        var (name, rest) = text.StartsWith(title, StringComparison.Ordinal) ? (title, text[title.Length..]) : (text, "");
        Line(0, (name, Head), (rest, Bold), (new string('─', Width - Cells.Width(text)), Faint));
    }

    /// <summary>One line of styled parts, cut at the page's edge.</summary>
    public void Line(int indent, params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        console.Write(new string(' ', indent));
        var room = Width - indent;
        foreach (var (text, style) in parts)
        {
            var cut = Cells.Cut(text, room);
            console.Write(cut, style);
            room -= Cells.Width(cut);
            if (room <= 0)
            {
                break;
            }
        }

        console.WriteLine();
    }

    /// <summary>A paragraph after a lead of its own style; further lines hang under the first.</summary>
    public void Text(int indent, string text, (string Text, Style Style) lead = default, Style? style = null)
    {
        var hang = indent + Cells.Width(lead.Text ?? "");
        var first = true;
        foreach (var line in Cells.Wrap(text, Width - hang))
        {
            console.Write(new string(' ', first ? indent : hang));
            if (first && lead.Text is not null)
            {
                console.Write(lead.Text, lead.Style);
            }

            console.Write(line, style ?? Style.Plain);
            console.WriteLine();
            first = false;
        }
    }

    /// <summary>Label, figure, remark in their columns.</summary>
    public void Figure(string label, string figure, string remark, Style? style = null)
    {
        const int Labels = 15;
        const int Figures = 8;
        var lead = $"{Cells.Left(label, Labels)} {Cells.Right(figure, Figures)}  ";
        if (remark.Length == 0)
        {
            Line(2, (lead.TrimEnd(), style ?? Style.Plain));
        }
        else
        {
            Text(2, remark, (lead, style ?? Style.Plain), Faint);
        }
    }
}
