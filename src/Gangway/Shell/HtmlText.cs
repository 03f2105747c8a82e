using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Gangway.Shell;

/// <summary>
/// Markup that was written by this program. Only an interpolated string makes one, and its holes are encoded unless they are
/// markup themselves, so that no foreign text can become markup by accident.
/// </summary>
internal readonly struct HtmlText
{
    private readonly string? markup;

    private HtmlText(string markup) => this.markup = markup;

    public static HtmlText Of(Markup text) => new(text.Take());

    public static HtmlText Join(IEnumerable<HtmlText> parts) => new(string.Concat(parts.Select(part => part.ToString())));

    public override string ToString() => markup ?? "";

    /// <summary>Collects the literal parts as they are and every hole encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly StringBuilder text;

        public Markup(int literalLength, int formattedCount) => text = new StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => text.Append(literal);

        public void AppendFormatted(HtmlText part) => text.Append(part.ToString());

        public void AppendFormatted(string? foreign) => Encode(text, Printable.Of(foreign ?? ""));

        /// <summary>A number of things, with separators.</summary>
        public void AppendFormatted(long number) => text.Append(Words.Number(number));

        /// <summary>A coordinate.</summary>
        public void AppendFormatted(double number) => text.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

        internal string Take() => text.ToString();

        private static void Encode(StringBuilder text, string foreign)
        {
            foreach (var character in foreign)
            {
                _ = character switch
                {
                    '&' => text.Append("&amp;"),
                    '<' => text.Append("&lt;"),
                    '>' => text.Append("&gt;"),
                    '"' => text.Append("&quot;"),
                    '\'' => text.Append("&#39;"),
                    _ => text.Append(character),
                };
            }
        }
    }
}
