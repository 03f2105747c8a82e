using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Words that count as equal: the SPDX project's <c>equivalentwords.txt</c> (one word against one word; "per cent" and
/// "copyright owner" are met elsewhere), plurals and tenses of the same words, and abbreviations of "version".
/// </summary>
internal sealed class Variants
{
    private const string Pairs =
        "acknowledgement acknowledgment,analogue analog,analyse analyze,artefact artifact,authorisation authorization,authorised authorized,"
        + "authorise authorize,authorising authorizing,behaviour behavior,calibre caliber,cancelled canceled,capitalisation capitalization,"
        + "catalogue catalog,categorise categorize,centre center,colour color,emphasised emphasized,favour favor,favourite favorite,"
        + "fulfil fulfill,fulfilment fulfillment,honour honor,initialise initialize,judgement judgment,labelling labeling,labour labor,"
        + "licence license,licences licenses,licenced licensed,licencing licensing,licencee licensee,licencor licensor,licenser licensor,"
        + "maximise maximize,minimise minimize,modelled modeled,modelling modeling,"
        + "neighbour neighbor,offence offense,optimise optimize,organisation organization,organisations organizations,practise practice,"
        + "programme program,realise realize,recognise recognize,recognised recognized,signalling signaling,summarise summarize,"
        + "utilisation utilization,utilise utilize,whilst while,wilful willful,wilfully willfully,defence defense,"
        + "cheque check,despatch dispatch,https http,v version,ver version";

    private readonly uint[] from = new uint[512];
    private readonly uint[] to = new uint[512];

    public Variants()
    {
        foreach (var pair in Pairs.Split(','))
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            var word = Word.Of(pair[..space]);
            var slot = word & 511;
            while (from[slot] != 0)
            {
                slot = (slot + 1) & 511;
            }

            (from[slot], to[slot]) = (word, Word.Of(pair[(space + 1)..]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Of(uint word)
    {
        for (var slot = word & 511; from[slot] != 0; slot = (slot + 1) & 511)
        {
            if (from[slot] == word)
            {
                return to[slot];
            }
        }

        return word;
    }
}
