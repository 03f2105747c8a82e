using System.Buffers;

namespace Gangway.Office.Inventory;

/// <summary>Text that grows on the stack first and in a rented array after: one allocation, the result.</summary>
internal ref struct PooledText(Span<char> first)
{
    private Span<char> buffer = first;
    private char[]? rented;
    private int length;

    public void Append(char letter)
    {
        if (length == buffer.Length)
        {
            Grow(1);
        }

        buffer[length++] = letter;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - length)
        {
            Grow(text.Length);
        }

        text.CopyTo(buffer[length..]);
        length += text.Length;
    }

    /// <summary>The text; nothing may be appended after.</summary>
    public string Take()
    {
        var text = buffer[..length].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        buffer = default;
        rented = null;
        return text;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, length + more));
        buffer[..length].CopyTo(larger);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        buffer = rented = larger;
    }
}
