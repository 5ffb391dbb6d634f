using System.Buffers;
using System.Globalization;
using System.Text;

namespace Playbook.Site.Search;

/// <summary>
/// How a text falls into words, and a word becomes a term of the index. The theme's <c>words.js</c> does the same to what a reader types, character for
/// character; <c>tests/Playbook.Site.Tests/Search/words.json</c> holds both to it.
/// </summary>
/// <remarks>
/// A word is a run of letters, marks and digits that begins with a letter or digit; punctuation, symbols and white space part words, a tab too, at which
/// MiniSearch's own tokenizer does not split. Chinese and Japanese do not part words: there each character is one. A term is a word in lower case without the
/// accents of Latin letters. JavaScript makes a dotted capital I two characters, of which the second is such an accent, where .NET leaves it as it is, to be folded
/// here; and it ends a Greek word with a sigma of its own, which is written as any other.
/// </remarks>
internal static class SearchWords
{
    /// <summary>The most characters of a term. What is longer is a hash or an address, which nobody types.</summary>
    public const int Longest = 40;

    private const char FirstFolded = '\u00C0';

    // From U+00C0 to U+017F: the letter in lower case and without its accent; one that has none stays.
    private const string Folded =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggg"
        + "gggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The words of a text, in order.</summary>
    public static Enumerator In(ReadOnlySpan<char> text) => new(text);

    /// <summary>Makes a word the term that stands for it.</summary>
    /// <param name="word">The word, as it stands in the text.</param>
    /// <param name="term">Where the term is written; at least <see cref="Longest"/> characters.</param>
    /// <returns>The term's length; 0 where none stands for the word.</returns>
    public static int ToTerm(ReadOnlySpan<char> word, Span<char> term)
    {
        if (word.Length <= Longest && !word.ContainsAnyExcept(PlainLetters))
        {
            word.CopyTo(term);
            return word.Length;
        }

        // Whole, since the case of a letter outside the basic plane is that of both its halves.
        var length = 0;
        foreach (var letter in word.ToString().ToLowerInvariant())
        {
            if (letter is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            if (length == Longest)
            {
                return 0;
            }

            term[length++] = letter == 'ς' ? 'σ' : letter - FirstFolded is >= 0 and var at && at < Folded.Length ? Folded[at] : letter;
        }

        return length;
    }

    private static bool IsLetterOrDigit(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool StandsAlone(int character) => character >= 0x3041 && character is
        (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x323AF);

    /// <summary>Walks through the words of a text.</summary>
    public ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;

        /// <summary>The word it stands at.</summary>
        public ReadOnlySpan<char> Current { get; private set; }

        /// <summary>This one, for <c>foreach</c>.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes on to the next word.</summary>
        public bool MoveNext()
        {
            while (_at < _text.Length)
            {
                var start = _at;
                if (!Begins(out var isAlone))
                {
                    continue;
                }

                while (!isAlone && Continues())
                {
                }

                Current = _text[start.._at];
                return true;
            }

            return false;
        }

        private bool Begins(out bool isAlone)
        {
            isAlone = false;
            var character = _text[_at];
            if (char.IsAscii(character))
            {
                _at++;
                return char.IsAsciiLetterOrDigit(character);
            }

            Rune.DecodeFromUtf16(_text[_at..], out var rune, out var length);
            _at += length;
            isAlone = StandsAlone(rune.Value);
            return IsLetterOrDigit(rune);
        }

        private bool Continues()
        {
            if (_at >= _text.Length)
            {
                return false;
            }

            var character = _text[_at];
            if (char.IsAscii(character))
            {
                var goesOn = char.IsAsciiLetterOrDigit(character);
                _at += goesOn ? 1 : 0;
                return goesOn;
            }

            Rune.DecodeFromUtf16(_text[_at..], out var rune, out var length);
            if (StandsAlone(rune.Value) || !(IsLetterOrDigit(rune) || IsMark(rune)))
            {
                return false;
            }

            _at += length;
            return true;
        }
    }
}
