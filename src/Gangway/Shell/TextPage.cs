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

    private readonly TextWriter output;
    private readonly IAnsiConsole? console; // null where there is no color: the text goes out as it is

    public TextPage(TextWriter output, int width, bool color)
    {
        Width = Math.Max(width, 40);
        this.output = output;
        if (color)
        {
            console = Colored(output, Width);
        }
    }

    public int Width { get; }

    /// <summary>As wide as the terminal, up to 140 cells, and in its colors; 80 without color off a terminal, so that scripts see the same everywhere.</summary>
    public static TextPage For(TextWriter output)
    {
        var isTerminal = !Console.IsOutputRedirected;
        var width = isTerminal && Console.WindowWidth > 40 ? Math.Min(Console.WindowWidth, 140) : 80;
        return new TextPage(output, width, isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }

    public void Blank() => output.Write('\n');

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
        output.Write(new string(' ', indent));
        var room = Width - indent;
        foreach (var (text, style) in parts)
        {
            var cut = Cells.Cut(text, room);
            Put(cut, style);
            room -= Cells.Width(cut);
            if (room <= 0)
            {
                break;
            }
        }

        output.Write('\n');
    }

    /// <summary>A paragraph after a lead of its own style; further lines hang under the first.</summary>
    public void Text(int indent, string text, (string Text, Style Style) lead = default, Style? style = null)
    {
        var hang = indent + Cells.Width(lead.Text ?? "");
        var first = true;
        foreach (var line in Cells.Wrap(text, Width - hang))
        {
            output.Write(new string(' ', first ? indent : hang));
            if (first && lead.Text is not null)
            {
                Put(lead.Text, lead.Style ?? Style.Plain);
            }

            Put(line, style ?? Style.Plain);
            output.Write('\n');
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

    private void Put(string text, Style style)
    {
        if (console is null)
        {
            output.Write(text);
        }
        else
        {
            console.Write(text, style);
        }
    }

    private static IAnsiConsole Colored(TextWriter output, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
