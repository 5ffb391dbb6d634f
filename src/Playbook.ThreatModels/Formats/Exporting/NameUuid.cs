using System.Security.Cryptography;
using System.Text;
using Playbook.Sources.Ids;

namespace Playbook.ThreatModels.Formats.Exporting;

/// <summary>Uuids for formats that want one where we have an id: the same each time for the same id of the same model. Version 5 of RFC 9562, by name.</summary>
/// <param name="model">The id of the model.</param>
internal sealed class NameUuid(Id model)
{
    // A name space of our own, made once by chance.
    private static readonly byte[] s_nameSpace = Convert.FromHexString("5b0b2f0c6a3f4d0e9a57c1d8f2e4b796");

    /// <summary>The uuid: the id itself where it is one.</summary>
    public string Of(Id id) => Guid.TryParseExact(id.Text, "D", out _) ? id.Text : Of(id.Key);

    /// <summary>The uuid of a name.</summary>
    public string Of(string name)
    {
        // Not to keep a secret: the standard's way to spread names.
#pragma warning disable CA5350
        var hash = SHA1.HashData([.. s_nameSpace, .. Encoding.UTF8.GetBytes($"{model.Key}\n{name}")]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }
}
