namespace ProvinceYear;

/// <summary>How a dossier was submitted (kênh thực hiện), numbered as on the national portal.</summary>
internal enum Channel : byte
{
    /// <summary>At the desk (trực tiếp).</summary>
    Desk = 1,

    /// <summary>Online (trực tuyến).</summary>
    Online = 2,

    /// <summary>By post (bưu chính).</summary>
    Post = 3,
}
