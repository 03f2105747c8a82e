using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The values of properties and elements. Each property's value is either read by one of these or skipped.</summary>
internal ref partial struct JsonCursor
{
    /// <summary>Steps to the next property of the object the stream is in; false at the object's end.</summary>
    [MethodImpl(AtOnce)]
    public bool Property() => Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Of the property just stepped to, before its value is read.</summary>
    public readonly bool KeyIs(ReadOnlySpan<byte> name) => key.SequenceEqual(name);

    /// <summary>The text of the property; null where there is none, or only white space.</summary>
    public string? Text() => IsText() ? NullIfBlank(reader.GetString()!) : null;

    /// <summary>The same where another text that is already known is likely to be the same.</summary>
    public string? Text(string? likely) =>
        !IsText() ? null
        : likely is not null && !reader.ValueIsEscaped && Ascii.Equals(reader.ValueSpan, likely) ? likely
        : NullIfBlank(reader.GetString()!);

    /// <summary>The same for words that come again and again: one string for all of them.</summary>
    [MethodImpl(AtOnce)]
    public string? Word() => IsText() ? NullIfBlank(reader.ValueIsEscaped ? reader.GetString()! : pool.Of(reader.ValueSpan)) : null;

    /// <summary>Steps into the object that is the property's value; false where there is none.</summary>
    public bool Object() => Step(JsonTokenType.StartObject, "an object");

    /// <summary>Steps into the array that is the property's value; false where there is none.</summary>
    public bool Array() => Step(JsonTokenType.StartArray, "an array");

    /// <summary>Steps into what the property holds: true for an array, false for an object, null for neither.</summary>
    public bool? ArrayOrObject()
    {
        Read();
        switch (reader.TokenType)
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
    [MethodImpl(AtOnce)]
    public bool ElementObject()
    {
        while (Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                return true;
            }

            WrongType("an object");
        }

        return false;
    }

    /// <summary>Steps to the next element of the array; false at its end.</summary>
    /// <param name="isText">True where it is a text, which <see cref="CopyText"/> or <see cref="Element"/> give.</param>
    [MethodImpl(AtOnce)]
    public bool ElementText(out bool isText)
    {
        isText = false;
        if (!Read() || reader.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        isText = reader.TokenType == JsonTokenType.String;
        if (!isText)
        {
            WrongType("text");
        }

        return true;
    }

    /// <summary>The text the stream stands at.</summary>
    public readonly string Element() => reader.GetString()!;

    /// <summary>The text the stream stands at, without making a string; -1 where it is longer than the room.</summary>
    public readonly int CopyText(Span<char> room) => reader.ValueSpan.Length <= room.Length ? reader.CopyString(room) : -1;

    /// <summary>Passes over the value of the property.</summary>
    public void Skip()
    {
        Read();
        SkipRest();
    }

    [MethodImpl(AtOnce)]
    private bool IsText()
    {
        Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return true;
        }

        RefuseType("text");
        return false;
    }

    private bool Step(JsonTokenType expected, string name)
    {
        Read();
        if (reader.TokenType == expected)
        {
            return true;
        }

        RefuseType(name);
        return false;
    }

    /// <summary>Null stands for the absence of a value.</summary>
    private void RefuseType(string expected)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            WrongType(expected);
        }
    }

    private void WrongType(string expected)
    {
        issues.WrongType(KindOf(reader.TokenType), expected, Pointer());
        SkipRest();
    }

    /// <summary>Passes to the end of the object or array the stream has just stepped into.</summary>
    [MethodImpl(AtOnce)]
    private void SkipRest()
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        for (var depth = path.Depth; path.Depth >= depth && Read();)
        {
        }
    }

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
