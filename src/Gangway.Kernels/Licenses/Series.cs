using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses;

/// <summary>A growing row of values, which are changed where they stand: the framework's list hands out copies.</summary>
internal sealed class Series<T>
    where T : unmanaged
{
    private T[] items = new T[64];

    public int Count { get; private set; }

    public ref T this[int place] => ref items[place];

    public ref T Last => ref items[Count - 1];

    public ReadOnlySpan<T> Items => items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Count * 2);
        }

        items[Count++] = item;
    }

    public void Insert(int place, T item)
    {
        Add(item);
        for (var at = Count - 1; at > place; at--)
        {
            items[at] = items[at - 1];
        }

        items[place] = item;
    }

    /// <summary>Keeps the first so many.</summary>
    public void Cut(int count) => Count = count;

    public void Clear() => Count = 0;

    public void Reverse() => Array.Reverse(items, 0, Count);

    /// <summary>By the values' own order.</summary>
    public void Sort() => Array.Sort(items, 0, Count);
}
