using System.CommandLine;
using System.Globalization;
using Playbook.Sources.Audiences;
using Playbook.Sources.Ids;

namespace Playbook.Cli.CommandLine;

/// <summary>
/// The arguments and options that commands are made of. Each checks its own value and says what to write instead. The texts of
/// <c>--help</c> stand with the commands.
/// </summary>
internal static class Inputs
{
    /// <summary>Where the content is unless somebody says otherwise.</summary>
    public const string DefaultContent = "content";

    /// <summary>What the argument for it is called.</summary>
    public const string ContentName = "CONTENT";

    /// <summary>The content folder, which must be there.</summary>
    public static Argument<string> Content()
    {
        var argument = new Argument<string>(ContentName) { Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => DefaultContent };
        argument.Validators.Add(result =>
        {
            // An option that is not known ends up here; Misuse tells those apart from folders.
            if (result.Tokens is [{ Value: var given }] && !given.StartsWith('-'))
            {
                CheckFolder(given, result.AddError);
            }
        });
        return argument;
    }

    /// <summary>The output folder.</summary>
    public static Option<string> Output()
    {
        var option = new Option<string>("--output") { DefaultValueFactory = _ => "output" };
        return Checked(option, "a folder", "--output public", (text, _) => text);
    }

    /// <summary>The address the site is published at.</summary>
    public static Option<string?> BaseUrl()
    {
        var option = new Option<string?>("--base-url");
        return Checked(option, "the web address of the site", "--base-url https://example.org/playbook/", (text, addError) =>
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0)
            {
                if (uri.Query.Length == 0 && uri.Fragment.Length == 0)
                {
                    return text;
                }

                addError($"The base URL \"{text}\" has a query or a fragment, which no page can stand below. Write --base-url {uri.GetLeftPart(UriPartial.Path)}");
                return null;
            }

            var inFull = "https://" + text;
            addError($"The base URL \"{text}\" is not a web address that begins with https:// or http://. Write it in full, such as --base-url "
                + (Uri.IsWellFormedUriString(inFull, UriKind.Absolute) && !text.Contains(':', StringComparison.Ordinal) ? inFull : "https://example.org/playbook/"));
            return null;
        });
    }

    /// <summary>The day the site speaks of.</summary>
    public static Option<DateOnly?> AsOf()
    {
        var option = new Option<DateOnly?>("--as-of");
        return Checked<DateOnly?>(option, "a date", "--as-of 2026-06-30", (text, addError) =>
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            addError($"\"{text}\" is not a date. Write year, month, day, such as --as-of 2026-06-30");
            return null;
        });
    }

    /// <summary>Whom the site is for.</summary>
    public static Option<Visibility?> Audience()
    {
        var option = new Option<Visibility?>("--audience");
        return Checked<Visibility?>(option, "public, internal or restricted", "--audience public", (text, addError) =>
        {
            switch (text)
            {
                case "public":
                    return Visibility.Public;
                case "internal":
                    return Visibility.Internal;
                case "restricted":
                    return Visibility.Restricted;
                default:
                    addError($"There is no audience \"{text}\". Write --audience public, --audience internal or --audience restricted");
                    return null;
            }
        });
    }

    /// <summary>The port of the preview.</summary>
    public static Option<int> Port()
    {
        var option = new Option<int>("--port") { DefaultValueFactory = _ => 4000 };
        return Checked(option, "a number", "--port 4001", (text, addError) =>
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue)
            {
                return port;
            }

            addError($"\"{text}\" is not a port. Write a number from 1 to 65535, such as --port 4001, or 0 for any that is free");
            return 0;
        });
    }

    /// <summary>An option whose value is any text.</summary>
    /// <param name="name">The option.</param>
    /// <param name="what">What it wants, for messages: <c>a file</c>.</param>
    /// <param name="example">How it is written.</param>
    public static Option<string?> Text(string name, string what, string example) => Checked(new Option<string?>(name), what, example, (text, _) => text);

    /// <summary>An option whose value is one of some words.</summary>
    /// <param name="name">The option.</param>
    /// <param name="what">What it wants, for messages: <c>a format</c>.</param>
    /// <param name="words">The words.</param>
    public static Option<string?> OneOf(string name, string what, IEnumerable<string> words)
    {
        string[] known = [.. words];
        return Checked(new Option<string?>(name), what, $"{name} {known[0]}", (text, addError) =>
        {
            if (known.Contains(text, StringComparer.Ordinal))
            {
                return text;
            }

            addError($"There is no {what.Split(' ')[^1]} \"{text}\"; {Nearest.Suggest(text, known) ?? $"there are {string.Join(", ", known)}"}");
            return null;
        });
    }

    /// <summary>An option without a value.</summary>
    public static Option<bool> Flag(string name) => new(name) { Arity = ArgumentArity.Zero };

    private static Option<T> Checked<T>(Option<T> option, string what, string example, Func<string, Action<string>, T?> read)
    {
        // Not exactly one: then an option without its value would swallow the option behind it.
        option.Arity = ArgumentArity.ZeroOrOne;
        option.Validators.Add(result =>
        {
            if (!result.Implicit && result.Tokens is not [{ Value: [not '-', ..] }])
            {
                var given = result.Tokens is [{ Value.Length: > 0 } token] ? $", and \"{token.Value}\" follows" : "";
                result.AddError($"{option.Name} wants {what} behind it{given}. Write {example}");
            }
        });
        option.CustomParser = result => result.Tokens is [{ Value: [not '-', ..] given }] ? read(given, result.AddError) : default;
        return option;
    }

    private static void CheckFolder(string given, Action<string> addError)
    {
        if (File.Exists(given))
        {
            addError($"\"{given}\" is a file. Name the folder that holds it");
        }
        else if (!Directory.Exists(given))
        {
            addError($"There is no folder \"{given}\". Name the folder that holds the Markdown, as seen from {Directory.GetCurrentDirectory()}");
        }
    }
}
