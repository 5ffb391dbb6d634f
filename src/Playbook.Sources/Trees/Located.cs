using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Trees;

/// <summary>A value and the place where it stands.</summary>
public readonly record struct Located<T>(T Value, SourceLocation Location);
