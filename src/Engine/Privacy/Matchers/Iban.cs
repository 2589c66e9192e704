using System;

namespace UsageStats.Privacy.Matchers;

/// <summary>Finds international bank account numbers: a country, its length, and a right checksum (mod 97).</summary>
internal static class Iban
{
    /// <summary>Country and length, as the IBAN registry gives them.</summary>
    private const string Lengths =
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21" +
        "HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29" +
        "PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20";

    /// <summary>Whether one stands in the text, in any case of letters, with or without a blank between its groups.</summary>
    public static bool IsIn(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && IsAt(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(string text, int start)
    {
        int length = LengthFor(text.AsSpan(start));
        Span<char> account = stackalloc char[34];
        int count = 0;
        int i = start;
        for (; i < text.Length && count < length; i++)
        {
            if (Ascii.IsLetterOrDigit(text[i]))
            {
                account[count++] = text[i];
            }
            else if (text[i] is not (' ' or '\u00A0') || !char.IsLetterOrDigit(text[i - 1]))
            {
                return false;
            }
        }

        account = account.Slice(0, count);
        return length > 0 && count == length && (i == text.Length || !char.IsLetterOrDigit(text[i])) && !IsHexadecimal(account) && HasRightChecksum(account);
    }

    /// <remarks>One in 60,000 of our session ids would pass for a Belgian account; those of the countries in question have digits only.</remarks>
    private static bool IsHexadecimal(ReadOnlySpan<char> account)
    {
        bool letter = false;
        for (int i = 0; i < account.Length; i++)
        {
            if (!Ascii.IsHex(account[i]))
            {
                return false;
            }

            letter |= i > 1 && Ascii.IsLetter(account[i]);
        }

        return letter;
    }

    /// <summary>How long the country's numbers are; 0 when it begins with no country and two digits.</summary>
    private static int LengthFor(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || !Ascii.IsLetter(text[0]) || !Ascii.IsLetter(text[1]) || !Ascii.IsDigit(text[2]) || !Ascii.IsDigit(text[3]))
        {
            return 0;
        }

        for (int i = 0; i < Lengths.Length; i += 4)
        {
            if (text.Slice(0, 2).Equals(Lengths.AsSpan(i, 2), StringComparison.OrdinalIgnoreCase))
            {
                return ((Lengths[i + 2] - '0') * 10) + (Lengths[i + 3] - '0');
            }
        }

        return 0;
    }

    /// <summary>Country and check digits go to the end, letters count as 10 to 35, and the number leaves 1 when divided by 97.</summary>
    private static bool HasRightChecksum(ReadOnlySpan<char> account)
    {
        int remainder = 0;
        for (int i = 0; i < account.Length; i++)
        {
            char c = account[(i + 4) % account.Length];
            remainder = Ascii.IsDigit(c) ? ((remainder * 10) + (c - '0')) % 97 : ((remainder * 100) + ((c | 0x20) - 'a' + 10)) % 97;
        }

        return remainder == 1;
    }
}
