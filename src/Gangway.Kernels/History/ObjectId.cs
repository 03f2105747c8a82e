using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

/// <summary>The name of a git object: 20 bytes (SHA-1, the other 12 are zero) or 32 (SHA-256). Ordered as git orders it.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct ObjectId : IEquatable<ObjectId>, IComparable<ObjectId>
{
    public const int Sha1Length = 20;
    public const int Sha256Length = 32;

    private const ulong Ones = 0x0101010101010101;

    private readonly ulong a, b, c, d;

    /// <param name="bytes">20 or 32 of them.</param>
    public ObjectId(ReadOnlySpan<byte> bytes)
    {
        a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        if (bytes.Length == Sha1Length)
        {
            c = (ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) << 32;
            return;
        }

        c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>No object: what an added path was before.</summary>
    public bool IsNone => (a | b | c | d) == 0;

    /// <summary>The byte a pack index fans out by.</summary>
    internal int First => (int)(a >> 56);

    private ObjectId(ulong a, ulong b, ulong c, ulong d) => (this.a, this.b, this.c, this.d) = (a, b, c, d);

    /// <param name="hex">40 or 64 digits, in any case.</param>
    public static bool TryParse(ReadOnlySpan<byte> hex, out ObjectId id)
    {
        id = default;
        var isLong = hex.Length == Sha256Length * 2;
        ulong last = 0;
        if ((hex.Length != Sha1Length * 2 && !isLong)
            || !TryParseDigits(hex[..16], out var first)
            || !TryParseDigits(hex[16..32], out var second)
            || !TryParseDigits(isLong ? hex[32..48] : hex[32..], out var third)
            || (isLong && !TryParseDigits(hex[48..], out last)))
        {
            return false;
        }

        id = new(first, second, isLong ? third : third << 32, last);
        return true;
    }

    /// <summary>Eight or sixteen digits as a number. The framework's way to do it (Convert.FromHexString) is compiled when the program runs.</summary>
    private static bool TryParseDigits(ReadOnlySpan<byte> hex, out ulong value)
    {
        value = 0;
        var areDigits = true;
        for (; !hex.IsEmpty; hex = hex[8..])
        {
            // Eight letters at once, the first in the highest byte: a digit is its low four bits, a letter nine more.
            var letters = BinaryPrimitives.ReadUInt64BigEndian(hex);
            var high = (letters >> 6) & Ones;
            var digits = (letters & (Ones * 0x0f)) + (high * 9);
            var isOverNine = ((digits + (Ones * 6)) >> 4) & Ones;
            areDigits &= (digits & (Ones * 0xf0)) == 0 && digits + (Ones * 0x30) + (isOverNine * 0x27) == (letters | (high << 5));
            digits = (digits | (digits >> 4)) & 0x00ff00ff00ff00ff;
            digits = (digits | (digits >> 8)) & 0x0000ffff0000ffff;
            value = (value << 32) | (uint)(digits | (digits >> 16));
        }

        return areDigits;
    }

    public static bool TryParse(string hex, out ObjectId id) => TryParse(System.Text.Encoding.ASCII.GetBytes(hex), out id);

    /// <param name="length">20 or 32.</param>
    public void CopyTo(Span<byte> target, int length)
    {
        Span<byte> all = stackalloc byte[Sha256Length];
        BinaryPrimitives.WriteUInt64BigEndian(all, a);
        BinaryPrimitives.WriteUInt64BigEndian(all[8..], b);
        BinaryPrimitives.WriteUInt64BigEndian(all[16..], c);
        BinaryPrimitives.WriteUInt64BigEndian(all[24..], d);
        all[..length].CopyTo(target);
    }

    /// <param name="length">20 or 32.</param>
    public string ToHex(int length)
    {
        Span<char> hex = stackalloc char[Sha256Length * 2];
        _ = a.TryFormat(hex, out _, "x16", CultureInfo.InvariantCulture);
        _ = b.TryFormat(hex[16..], out _, "x16", CultureInfo.InvariantCulture);
        _ = c.TryFormat(hex[32..], out _, "x16", CultureInfo.InvariantCulture);
        _ = d.TryFormat(hex[48..], out _, "x16", CultureInfo.InvariantCulture);
        return new(hex[..(length * 2)]);
    }

    public override string ToString() => ToHex(d == 0 && (uint)c == 0 ? Sha1Length : Sha256Length);

    public bool Equals(ObjectId other) => a == other.a && b == other.b && c == other.c && d == other.d;

    public override bool Equals(object? obj) => obj is ObjectId other && Equals(other);

    public override int GetHashCode() => (int)a ^ (int)(b >> 32);

    public int CompareTo(ObjectId other) =>
        a != other.a ? a.CompareTo(other.a) : b != other.b ? b.CompareTo(other.b) : c != other.c ? c.CompareTo(other.c) : d.CompareTo(other.d);

    public static bool operator ==(ObjectId left, ObjectId right) => left.Equals(right);

    public static bool operator !=(ObjectId left, ObjectId right) => !left.Equals(right);
}
