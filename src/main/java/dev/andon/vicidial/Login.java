package dev.andon.vicidial;

/// The API user.
///
/// @param user user id
/// @param password its password
/// @param md5 whether to send the password in the guides' MD5 form; a stock dialer refuses it
public record Login(String user, Secret password, boolean md5) {}
