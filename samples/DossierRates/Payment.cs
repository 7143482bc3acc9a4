namespace ProvinceYear;

/// <summary>How the fee of a dossier was paid.</summary>
internal enum Payment : byte
{
    /// <summary>There was none, or it is not paid.</summary>
    None = 0,

    /// <summary>In cash (tiền mặt).</summary>
    Cash = 1,

    /// <summary>Online, on the gateway of the province (cổng thanh toán của tỉnh).</summary>
    ProvinceGateway = 2,

    /// <summary>Online, on the national portal (Cổng Dịch vụ công quốc gia).</summary>
    NationalPortal = 3,
}
