using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Tests.Licenses.Texts;

/// <summary>Against the framework's own number of 128 bits.</summary>
public sealed class PlaceSetTests
{
    [Fact]
    public void A_set_of_places_is_a_number_of_128_bits()
    {
        var numbers = Gen.Elements(0UL, 1UL, ulong.MaxValue, 1UL << 63, 0x5555_5555_5555_5555UL).Or(ArbMap.Default.GeneratorFor<ulong>());
        var pairs = numbers.Four().ToArbitrary();
        Prop.ForAll(pairs, four =>
        {
            var (one, other) = (new PlaceSet(four.Item1, four.Item2), new PlaceSet(four.Item3, four.Item4));
            var (left, right) = (Number(one), Number(other));
            return Number(one + other) == left + right && Number(one | other) == (left | right) && Number(one & other) == (left & right) && Number(~one) == ~left
                && one.Count == (int)UInt128.PopCount(left) && one.IsEmpty == (left == UInt128.Zero)
                && (one.IsEmpty || (one.Least == (int)UInt128.TrailingZeroCount(left) && Number(one.WithoutLeast) == (left & (left - UInt128.One))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Each_place_is_a_bit_of_it()
    {
        for (var place = 0; place < 128; place++)
        {
            Assert.Equal(UInt128.One << place, Number(PlaceSet.Of(place)));
            Assert.Equal((UInt128.One << place) - UInt128.One, Number(PlaceSet.First(place)));
            Assert.Equal([place], Enumerable.Range(0, 128).Where(PlaceSet.Of(place).Has));
        }

        Assert.Equal(UInt128.MaxValue, Number(PlaceSet.First(128)));
    }

    private static UInt128 Number(PlaceSet places) => new(places.High, places.Low);
}
