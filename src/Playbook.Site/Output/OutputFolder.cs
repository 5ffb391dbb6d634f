using System.Collections.Concurrent;
using System.Text;

namespace Playbook.Site.Output;

/// <summary>
/// The folder the site is written to. A build writes into a folder beside it and takes its place only when all is there; what was
/// there before stays until then.
/// </summary>
internal sealed class OutputFolder
{
    /// <summary>The file that says that a folder was written by this program, and may be replaced by it.</summary>
    public const string Marker = ".playbook";

    private const string MarkerText = "Written by playbook. A build replaces this folder and all that is in it.\n";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _target;
    private readonly string _staging;
    private readonly string _old;
    private readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);

    private OutputFolder(string target)
    {
        _target = target;
        _staging = target + ".new";
        _old = target + ".old";
    }

    /// <summary>Where the site stands once it is committed.</summary>
    public string Target => _target;

    /// <summary>Whether the old folder could not be moved aside, so that its files were replaced one by one.</summary>
    public bool WasReplacedFileByFile { get; private set; }

    /// <summary>Begins a build: brings back what an interrupted one had moved aside, and makes an empty folder to write into.</summary>
    /// <param name="path">The output folder.</param>
    /// <param name="contentRoot">The content folder, which must not lie in it.</param>
    /// <exception cref="OutputRefusedException">The folder is not ours to replace.</exception>
    /// <exception cref="IOException">The disk fails.</exception>
    public static OutputFolder Begin(string path, string contentRoot)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var output = new OutputFolder(target);
        output.Refuse(Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentRoot)));
        if (Directory.Exists(output._old) && !Directory.Exists(target))
        {
            Directory.Move(output._old, target);
        }

        DeleteIfThere(output._old);
        DeleteIfThere(output._staging);
        Directory.CreateDirectory(output._staging);
        output.Write(Marker, Utf8.GetBytes(MarkerText));
        return output;
    }

    /// <summary>Writes a file of the new site. Safe for threads.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(Prepare(path), FileMode.Create, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, bytes, 0);
    }

    /// <summary>Writes a text of the new site, in UTF-8. Safe for threads.</summary>
    public void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Copies a file into the new site. Safe for threads.</summary>
    public void Copy(string path, string fullPath) => File.Copy(fullPath, Prepare(path), overwrite: true);

    /// <summary>Puts the new site in the place of the old one.</summary>
    /// <exception cref="IOException">The disk fails; the old site is back in its place.</exception>
    /// <exception cref="OutputHalfReplacedException">The disk fails while files are replaced one by one.</exception>
    public void Commit()
    {
        if (!Directory.Exists(_target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_target)!);
            Directory.Move(_staging, _target);
            return;
        }

        try
        {
            Directory.Move(_target, _old);
        }
        catch (IOException)
        {
            // A mount point cannot be renamed.
            try
            {
                ReplaceFiles();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new OutputHalfReplacedException($"The files of {_target} were being replaced one by one when the disk failed: {failure.Message.TrimEnd('.')}. Some are old and some new; build again.", failure);
            }

            return;
        }

        try
        {
            Directory.Move(_staging, _target);
        }
        catch (IOException)
        {
            Directory.Move(_old, _target);
            throw;
        }

        DeleteIfThere(_old);
    }

    /// <summary>Gives the new site up; the old one stays.</summary>
    public void Abandon() => DeleteIfThere(_staging);

    private void Refuse(string content)
    {
        if (IsSameOrInside(content, _target))
        {
            throw new OutputRefusedException($"The output folder {_target} holds the content folder {content}, and a build replaces the output. Name another with --output.");
        }

        if (IsSameOrInside(_target, content))
        {
            throw new OutputRefusedException($"The output folder {_target} lies in the content folder {content}, so the next build would take it for content. Name another with --output.");
        }

        if (File.Exists(_target))
        {
            throw new OutputRefusedException($"The output folder {_target} is a file. Name another with --output.");
        }

        if (Directory.Exists(_target) && !File.Exists(Path.Combine(_target, Marker)) && Directory.EnumerateFileSystemEntries(_target).Any())
        {
            throw new OutputRefusedException($"The output folder {_target} is not empty and was not written by playbook (it has no file {Marker}). Empty it, or name another with --output.");
        }
    }

    private static bool IsSameOrInside(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string Prepare(string path)
    {
        var full = Path.Combine(_staging, path);
        var folder = Path.GetDirectoryName(full)!;
        if (!_folders.ContainsKey(folder))
        {
            // Noted only once it is there: another thread goes by the note.
            Directory.CreateDirectory(folder);
            _folders.TryAdd(folder, 0);
        }

        return full;
    }

    private void ReplaceFiles()
    {
        WasReplacedFileByFile = true;
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_staging, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(_staging, file);
            written.Add(path);
            var target = Path.Combine(_target, path);
            if (Directory.Exists(target))
            {
                Directory.Delete(target, recursive: true);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        foreach (var file in Directory.EnumerateFiles(_target, "*", SearchOption.AllDirectories).Where(file => !written.Contains(Path.GetRelativePath(_target, file))))
        {
            File.Delete(file);
        }

        foreach (var folder in Directory.EnumerateDirectories(_target, "*", SearchOption.AllDirectories).OrderByDescending(folder => folder.Length))
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }

        DeleteIfThere(_staging);
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>The output folder is not this program's to replace.</summary>
public sealed class OutputRefusedException : Exception
{
    /// <summary>Says why, and what to do.</summary>
    public OutputRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, with the cause.</summary>
    public OutputRefusedException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a reason.</summary>
    public OutputRefusedException()
    {
    }
}

/// <summary>The disk failed while the files of an output folder that cannot be renamed were replaced: some are old and some new.</summary>
public sealed class OutputHalfReplacedException : IOException
{
    /// <summary>Says so, with the cause.</summary>
    public OutputHalfReplacedException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Says so.</summary>
    public OutputHalfReplacedException(string message)
        : base(message)
    {
    }

    /// <summary>Without a reason.</summary>
    public OutputHalfReplacedException()
    {
    }
}
