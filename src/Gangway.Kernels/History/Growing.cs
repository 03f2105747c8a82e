namespace Gangway.Kernels.History;

/// <summary>
/// A list of values. The framework's own, made for a structure of ours, is compiled when the program runs: a hundred milliseconds, a fifth of
/// a scan. This one is compiled with the program.
/// </summary>
internal sealed class Growing<T>
    where T : struct
{
    private T[] items = new T[64];

    public int Count { get; private set; }

    public ref T this[int index] => ref items[index];

    public ReadOnlySpan<T> Span => new(items, 0, Count);

    public void Add(in T item)
    {
        if (Count == items.Length)
        {
            Resize(Count * 2);
        }

        items[Count++] = item;
    }

    public void Add(ReadOnlySpan<T> more)
    {
        if (Count + more.Length > items.Length)
        {
            Resize(Math.Max(Count * 2, Count + more.Length));
        }

        for (var i = 0; i < more.Length; i++)
        {
            items[Count++] = more[i];
        }
    }

    /// <summary>Makes room for so many more at once, and for some that come later.</summary>
    public void Reserve(int more)
    {
        if (more > items.Length - Count)
        {
            Resize(Count + more + (more / 8) + 64);
        }
    }

    public void Clear() => Count = 0;

    /// <summary>Takes the last one away; there must be one.</summary>
    public void Drop() => Count--;

    public T[] ToArray()
    {
        var copy = new T[Count];
        Array.Copy(items, copy, Count);
        return copy;
    }

    private void Resize(int size)
    {
        var larger = new T[size];
        Array.Copy(items, larger, Count);
        items = larger;
    }
}
