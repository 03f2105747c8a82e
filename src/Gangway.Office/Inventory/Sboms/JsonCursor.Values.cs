using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The values of properties and elements. Each property's value is either read by one of these or skipped.</summary>
internal ref partial struct JsonCursor
{
    /// <summary>Steps to the next property of the object the stream is in; false at the object's end.</summary>
    public bool Property() => Read() && tokens.Type == JsonTokenType.PropertyName;

    /// <summary>Of the property just stepped to, before its value is read.</summary>
    public readonly bool KeyIs(ReadOnlySpan<byte> name) => key.Length == name.Length && key.SequenceEqual(name);

    /// <summary>The text of the property; null where there is none, or only white space.</summary>
    public string? Text() => IsText() ? NullIfBlank(tokens.Text()) : null;

    /// <summary>The same where another text that is already known is likely to be the same.</summary>
    public string? Text(string? likely) =>
        !IsText() ? null
        : likely is not null && !tokens.IsEscaped && Ascii.Equals(tokens.Bytes, likely) ? likely
        : NullIfBlank(tokens.Text());

    /// <summary>The same for words that come again and again: one string for all of them.</summary>
    public string? Word() => IsText() ? NullIfBlank(tokens.IsEscaped ? tokens.Text() : pool.Of(tokens.Bytes)) : null;

    /// <summary>Steps into the object that is the property's value; false where there is none.</summary>
    public bool Object() => Step(JsonTokenType.StartObject, "an object");

    /// <summary>Steps into the array that is the property's value; false where there is none.</summary>
    public bool Array() => Step(JsonTokenType.StartArray, "an array");

    /// <summary>Steps into what the property holds: true for an array, false for an object, null for neither.</summary>
    public bool? ArrayOrObject()
    {
        Read();
        switch (tokens.Type)
        {
            case JsonTokenType.StartArray:
                return true;
            case JsonTokenType.StartObject:
                return false;
            default:
                RefuseType("an array or an object");
                return null;
        }
    }

    /// <summary>Steps into the next element of the array the stream is in; false at the array's end.</summary>
    public bool ElementObject()
    {
        while (Read() && tokens.Type != JsonTokenType.EndArray)
        {
            if (tokens.Type == JsonTokenType.StartObject)
            {
                return true;
            }

            WrongType("an object");
        }

        return false;
    }

    /// <summary>Steps to the next element of the array; false at its end.</summary>
    /// <param name="isText">True where it is a text, which <see cref="CopyText"/> or <see cref="Element"/> give.</param>
    public bool ElementText(out bool isText)
    {
        isText = false;
        if (!Read() || tokens.Type == JsonTokenType.EndArray)
        {
            return false;
        }

        isText = tokens.Type == JsonTokenType.String;
        if (!isText)
        {
            WrongType("text");
        }

        return true;
    }

    /// <summary>The text the stream stands at.</summary>
    public readonly string Element() => tokens.Text();

    /// <summary>The text the stream stands at, without making a string; -1 where it is longer than the room.</summary>
    public readonly int CopyText(Span<char> room) => tokens.Bytes.Length <= room.Length ? tokens.CopyText(room) : -1;

    /// <summary>Passes over the value of the property.</summary>
    public void Skip()
    {
        Read();
        SkipRest();
    }

    private bool IsText()
    {
        Read();
        if (tokens.Type == JsonTokenType.String)
        {
            return true;
        }

        RefuseType("text");
        return false;
    }

    private bool Step(JsonTokenType expected, string name)
    {
        Read();
        if (tokens.Type == expected)
        {
            return true;
        }

        RefuseType(name);
        return false;
    }

    /// <summary>Null stands for the absence of a value.</summary>
    private void RefuseType(string expected)
    {
        if (tokens.Type != JsonTokenType.Null)
        {
            WrongType(expected);
        }
    }

    private void WrongType(string expected)
    {
        issues.WrongType(KindOf(tokens.Type), expected, Pointer());
        SkipRest();
    }

    /// <summary>Passes to the end of the object or array the stream has just stepped into.</summary>
    private void SkipRest()
    {
        if (tokens.Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        for (var depth = path.Depth; path.Depth >= depth && Read();)
        {
        }
    }

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
