using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// The tokens of strict JSON (RFC 8259), nested to <see cref="JsonText.Depth"/> levels, block by block. <see cref="Utf8JsonReader"/> refuses and
/// accepts the same, but searches texts with generic vector code that a process which has just begun runs uncompiled: half of the time of
/// comparing two documents of 3 MB. What is broken is thrown (<see cref="RefusedException"/>).
/// </summary>
internal ref partial struct JsonTokens
{
    private readonly JsonBlocks blocks;
    private readonly bool[] arrays = new bool[JsonText.Depth];
    private ReadOnlySpan<byte> block;
    private int depth;
    private int next;
    private int start;
    private int end;
    private Expectation expected;

    public JsonTokens(JsonBlocks blocks)
    {
        this.blocks = blocks;
        block = blocks.Block;
    }

    private enum Expectation : byte
    {
        Value,
        ValueOrEnd,
        KeyOrEnd,
        CommaOrEnd,
        Nothing,
    }

    /// <summary>Of the token just read.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>True where the text or key has escapes.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>The bytes of the token; of a text or a key those between the quotes. Valid until the next <see cref="Read"/>.</summary>
    public readonly ReadOnlySpan<byte> Bytes => block[start..end];

    /// <summary>The line the token stands in.</summary>
    public readonly string Line() => blocks.LineOf(start);

    /// <summary>The text or key, unescaped.</summary>
    public readonly string Text() => IsEscaped ? Unescaped().GetString()! : Encoding.UTF8.GetString(Bytes);

    /// <summary>The same into a room that is at least as long as <see cref="Bytes"/>.</summary>
    /// <returns>How much of it was filled.</returns>
    public readonly int CopyText(Span<char> room) => IsEscaped ? Unescaped().CopyString(room) : Encoding.UTF8.GetChars(Bytes, room);

    /// <inheritdoc cref="CopyText(Span{char})"/>
    public readonly int CopyText(Span<byte> room) => Unescaped().CopyString(room);

    /// <summary>False at the end of the document.</summary>
    public bool Read()
    {
        while (!TryRead())
        {
            if (blocks.IsFinal)
            {
                return AtEnd();
            }

            blocks.Advance(next);
            block = blocks.Block;
            next = 0;
        }

        return true;
    }

    /// <summary>False where the block ends before the token does: nothing has changed then.</summary>
    private bool TryRead()
    {
        var at = SkipSpace(next);
        if (at == block.Length)
        {
            next = at;
            return false;
        }

        if (expected != Expectation.CommaOrEnd)
        {
            return expected switch
            {
                Expectation.Value => TryValue(at),
                Expectation.ValueOrEnd => block[at] == ']' ? Close(at) : TryValue(at),
                Expectation.KeyOrEnd => block[at] == '}' ? Close(at) : TryKey(at),
                _ => throw Broken("something follows the end of the document", at),
            };
        }

        if (block[at] != ',')
        {
            return Close(at);
        }

        at = SkipSpace(at + 1);
        return at < block.Length && (arrays[depth - 1] ? TryValue(at) : TryKey(at));
    }

    private bool TryKey(int at)
    {
        if (block[at] != '"')
        {
            throw Broken("a key in quotes belongs here", at);
        }

        var close = EndOfText(at + 1, out var isEscaped);
        var colon = close < 0 ? block.Length : SkipSpace(close + 1);
        if (colon == block.Length)
        {
            return false;
        }

        return block[colon] == ':'
            ? Take(JsonTokenType.PropertyName, at + 1, close, colon + 1, Expectation.Value, isEscaped)
            : throw Broken("a colon belongs between a key and its value", colon);
    }

    private bool TryValue(int at) => block[at] switch
    {
        (byte)'"' => TryText(at),
        (byte)'{' => Open(JsonTokenType.StartObject, at),
        (byte)'[' => Open(JsonTokenType.StartArray, at),
        (byte)'t' => TryWord(JsonTokenType.True, "true"u8, at),
        (byte)'f' => TryWord(JsonTokenType.False, "false"u8, at),
        (byte)'n' => TryWord(JsonTokenType.Null, "null"u8, at),
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => TryNumber(at),
        _ => throw Broken("a value belongs here", at),
    };

    private bool TryText(int at)
    {
        var close = EndOfText(at + 1, out var isEscaped);
        return close >= 0 && Take(JsonTokenType.String, at + 1, close, close + 1, AfterValue, isEscaped);
    }

    private bool TryWord(JsonTokenType type, ReadOnlySpan<byte> word, int at)
    {
        var rest = block[at..];
        if (rest.StartsWith(word))
        {
            return Take(type, at, at + word.Length, at + word.Length, AfterValue);
        }

        return rest.Length < word.Length && word.StartsWith(rest) ? false : throw Broken("a value belongs here", at);
    }

    private bool TryNumber(int at)
    {
        var close = EndOfNumber(at);
        if (close == block.Length && !blocks.IsFinal)
        {
            return false;
        }

        return IsNumber(block[at..close]) ? Take(JsonTokenType.Number, at, close, close, AfterValue) : throw Broken("this is no number as JSON writes them", at);
    }

    private bool Open(JsonTokenType type, int at)
    {
        if (depth == arrays.Length)
        {
            throw Broken($"the nesting is deeper than {JsonText.Depth} levels", at);
        }

        var isArray = type == JsonTokenType.StartArray;
        arrays[depth++] = isArray;
        return Take(type, at, at + 1, at + 1, isArray ? Expectation.ValueOrEnd : Expectation.KeyOrEnd);
    }

    private bool Close(int at)
    {
        var isArray = arrays[depth - 1];
        if (block[at] != (isArray ? ']' : '}'))
        {
            throw Broken(isArray ? "a comma or the end of the array belongs here" : "a comma or the end of the object belongs here", at);
        }

        depth--;
        return Take(isArray ? JsonTokenType.EndArray : JsonTokenType.EndObject, at, at + 1, at + 1, AfterValue);
    }

    private readonly Expectation AfterValue => depth == 0 ? Expectation.Nothing : Expectation.CommaOrEnd;

    private bool Take(JsonTokenType type, int from, int to, int following, Expectation then, bool isEscaped = false)
    {
        (Type, start, end, next, expected, IsEscaped) = (type, from, to, following, then, isEscaped);
        return true;
    }

    private readonly bool AtEnd() => expected == Expectation.Nothing ? false
        : throw (blocks.IsBlank ? JsonText.Empty() : Broken("the text ends before the document does", block.Length));

    private readonly RefusedException Broken(string sentence, int at) => JsonText.Broken(sentence, blocks.PlaceOf(at));

    /// <summary>Escapes are rare: the library's reader looks at the one token.</summary>
    private readonly Utf8JsonReader Unescaped()
    {
        var reader = new Utf8JsonReader(block[(start - 1)..(end + 1)]);
        reader.Read();
        return reader;
    }
}
